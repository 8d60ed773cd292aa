// Desk: the manual in a browser.
//
// What lives here: the web application: routes, the headers every answer carries, and the site of the edition
// in force served from the same pages the bundle holds. The workflow's own pages come here too.
//
// What may not: rules, git, files of the manual. A route turns a request into a question or an act for `Office`
// and its answer into a page.
//
// How data comes in: requests on an address of this machine. How it leaves: responses with a strict content policy.
