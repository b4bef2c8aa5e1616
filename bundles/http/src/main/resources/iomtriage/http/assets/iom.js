// Pages work without this file; with it, errors take the focus and a button cannot be pressed twice.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// A session that is about to end says so while there is time to go on (WCAG 2.2.1).
const ending = document.querySelector('[data-iom-session]')
if (ending) {
  const before = 5 * 60
  let timer
  const wait = seconds => {
    ending.hidden = true
    clearTimeout(timer)
    timer = setTimeout(() => { ending.hidden = false }, Math.max(0, seconds - before) * 1000)
  }
  const stay = async () => {
    const answer = await fetch('/stay', { cache: 'no-store', redirect: 'manual' }).catch(() => null)
    if (answer && answer.ok) {
      const seconds = Number(await answer.text())
      wait(seconds)
      const until = document.querySelector('[data-iom-until]')
      if (until) {
        until.textContent = new Date(Date.now() + seconds * 1000)
          .toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })
      }
    } else {
      ending.querySelector('p').textContent = 'Your session has ended. Send the form: what you wrote is kept, and shown again once you have signed in.'
      ending.querySelector('button').hidden = true
    }
  }
  ending.querySelector('button').addEventListener('click', stay)
  wait(Number(ending.dataset.iomSession))
}
