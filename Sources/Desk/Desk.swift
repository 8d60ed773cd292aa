// Desk: the manual and the workflow in a browser.
//
// What lives here: the web application. `Site` serves the edition in force, from the same pages the bundle holds.
// `Routing` brings a request to its route: every route names who is admitted, and router and authorisation test are
// made from the one table (`Route.all`). `Pages` holds the routes and what they show. `Style` is the site's style
// sheet and what forms add to it.
//
// What may not: rules, git, files of the manual. A route turns a request into a question or an act for `Office` and
// its answer into a page.
//
// How data comes in: requests on an address of this machine; forms by POST alone, from pages of this server alone.
// Nothing waits on an event loop: the office takes locks and writes to disk, so every route is answered on a thread
// of a `Workroom`, and those that hash a passphrase in a smaller room of their own. How it leaves: pages with a strict
// content policy; those of the desk are kept by nobody.
//
// Addresses. The site keeps every address it has as files; the desk stands under `/desk/`, the public's forms under
// `/suggest` and `/consultations/`, and `/privacy` and `/health` beside them.
