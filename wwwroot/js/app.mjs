import { initAll } from '/vendor/govuk/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// Progress of an import: asks the server every two seconds, and loads the page anew when it is done.
const progress = document.querySelector('[data-progress]')
if (progress) {
  const bar = progress.querySelector('progress')
  const words = progress.querySelector('[data-progress-words]')
  const ask = async () => {
    const answer = await fetch(progress.dataset.progress, { headers: { Accept: 'application/json' } })
    if (!answer.ok) return
    const state = await answer.json()
    bar.value = state.rowsDone
    bar.max = Math.max(1, state.rows)
    words.textContent = state.words
    if (state.finished) location.reload()
    else setTimeout(ask, 2000)
  }
  setTimeout(ask, 1000)
}
