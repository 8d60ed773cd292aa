// Site: the practitioners' site, as an ordered plan of files.
//
// What lives here: the pages of an edition (`Pages`), how the manual's text and its redlines are shown (`Text`), drawings
// of pathways (`Drawing`), the index of every word (`Search`), what programs read (`Feeds`), style and scripts (`Style`),
// and the plan that names every file (`SitePlan`). Each page is a pure function of the edition
// to bytes: no clock, no locale, no order of a hash table.
//
// What may not: files, git, servers, anything that is not in the `Edition`.
//
// How data comes in: an `Edition` from `Releases`. How it leaves: `PlannedFile` values; the caller makes them one by
// one or side by side and writes them, and copies attachments to `attachments/`.
//
// Addresses, which never change. A chapter's id is a folder at the root, the manual's other pages are files there,
// so neither can take the other's place; every link names its file, so the site opens from a disk.
//
//     index.html                     the front page
//     part-<part>.html               a part; chapters.html for chapters of no part
//     <chapter>/index.html           a chapter; #<id> is a section or paragraph, also one that ever stood in it
//     <chapter>/history.html         every change of the chapter, release by release; #<id> is one paragraph's
//     <chapter>/feed.xml             the same as an Atom feed (where `manual.yml` gives the site's address)
//     <chapter>/changes.html         the chapter's redline against the edition before, or the last there was
//     <chapter>/changes-<release>.html  its redline in an earlier release
//     <chapter>/since-<release>.html    its redline against an earlier release
//     release-<release>.html         what changed, also in an earlier release; #<proposal> is a proposal (changes.html
//                                    where there is no release)
//     since-<release>.html           what changed since an earlier release
//     releases.html  glossary.html  references.html  contacts.html  search.html  addresses.html
//     approval.html  accessibility.html  404.html
//     manual.json                    the structure, for programs (`ManualJSON` says its shape)
//     release-<release>.json         what changed, for programs (`RedlineJSON` says its shape)
//     feed.xml  sitemap.xml          Atom feed of releases; every page's public address (where `manual.yml` gives one)
//     worker.js                      keeps the edition in force on a device
//     assets/                        style and scripts; assets/search/ the index, which may change its form
//     attachments/                   the manual's attachments
//     documents/                     the manual and its chapters in print, where they were made (`OfferedDocuments`)
//
// Ids of a page's own furniture start with a tilde, which no id of a manual does; they alone may change.
//
// An address of a past edition leads somewhere in every later one: a chapter or part that is gone has a page that says
// so, and whatever stood in a chapter leaves a tombstone there.
