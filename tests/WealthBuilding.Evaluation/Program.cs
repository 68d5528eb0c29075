Console.Error.WriteLine("Say which: see the README."); return 1;
