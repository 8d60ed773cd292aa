import Editorial
import Manuals
import Releases

/// What a site keeps of the editions before it, so that no old address goes dead: pages of earlier changes, what stood
/// where, and what was withdrawn.
///
/// Made once, as the context is.
struct SiteHistory: Sendable {
    /// Each earlier edition as its own pages of changes show it, newest first.
    let earlier: [SiteContext]
    /// The site's own edition against each earlier one but that just before it, which its own pages compare it with.
    let since: [SiteContext]

    init(_ edition: Edition) {
        earlier = edition.earlier.map { SiteContext($0.edition, compared: .release($0.facts.name)) }
        since = edition.earlier.dropFirst().map { SiteContext(edition.since($0), compared: .since($0.facts.name)) }
    }

    /// Parts of earlier editions that the manual no longer has, each as it was last.
    func formerParts(besides parts: [Outline.PartOutline]) -> [Outline.PartOutline] {
        var known = Set(parts.map { $0.part?.id })
        return earlier.flatMap(\.outline.parts).filter { known.insert($0.part?.id).inserted }
    }

    /// Terms of earlier editions whose address is no longer that of a term, each as it was last.
    func formerTerms(besides ids: [String]) -> [(id: String, term: Term, last: ReleaseName)] {
        var known = Set(ids)
        var former: [(id: String, term: Term, last: ReleaseName)] = []
        for site in earlier {
            guard let release = site.edition.facts?.name else { continue }
            for (id, term) in zip(site.termIDs, site.outline.glossary) where known.insert(id).inserted { former.append((id, term, release)) }
        }
        return former
    }

    /// References of earlier editions that the manual no longer lists, each as it was last.
    func formerReferences(besides references: [ReferenceID: Reference]) -> [(reference: Reference, last: ReleaseName)] {
        var known = Set(references.keys)
        var former: [(reference: Reference, last: ReleaseName)] = []
        for site in earlier {
            guard let release = site.edition.facts?.name else { continue }
            for reference in site.outline.references.values.sorted(by: { $0.id < $1.id }) where known.insert(reference.id).inserted {
                former.append((reference, release))
            }
        }
        return former
    }
}
