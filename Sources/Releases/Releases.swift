// Releases: what may be published, and what an edition is.
//
// What lives here: composing a release from the edition before it, less the urgent changes that lapsed, and
// the approved proposals; telling which approvals another publication overtook; the gate,
// which holds a candidate text against that composition element by element and names what no decision
// approved; the changelog; and `Edition`, a published text with the facts its readers are told.
//
// What may not: git, files, signatures, HTML. A text enters as an `ElementTable`, an approval as the
// subject of a ballot that was won.
//
// How data comes in: `Record` reads tables from commits and approvals from `Proceedings`. How it leaves:
// findings to `Office`, which refuses; compositions to `Record`, which writes them; editions to `Site`.
