// Pages work without this file; with it, errors take the focus and a button cannot be pressed twice.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
