import Manuals
public import Releases

/// Every document of an edition that is printed, as Typst markup: the manual, what the edition changed, and each chapter
/// by itself.
///
/// The markup is a pure function of the edition. What a typesetting program makes of it is not ours to promise: it is
/// made once and kept.
public struct DocumentPlan: Sendable {
    public let documents: [PlannedFile]

    public init(_ edition: Edition) {
        let site = SiteContext(edition)
        let chapters = edition.outline.chapters.map(\.id)
        documents =
            [Self.file(.manual) { ManualDocument(site: site).bytes() }]
            + (ChangesDocument(site: site).map { changes in [Self.file(.changes) { changes.bytes() }] } ?? [])
            + chapters.map { id in
                Self.file(.chapter(id)) { ManualDocument(site: site, chapter: id).bytes() }
            }
    }

    private static func file(_ name: DocumentName, make: @escaping @Sendable () -> [UInt8]) -> PlannedFile {
        PlannedFile("\(name.stem).typ", make: make)
    }
}
