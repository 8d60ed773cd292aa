import Bundle
import Editorial
import Git
import Manuals
import Record
import Releases

/// Where the elements of a release's text come from, as its bundle has it. Each file is made from the text in git when it is
/// asked for.
struct Origins: Sendable {
    private let release: ReleaseName
    private let first: ReleaseName
    private let text: ObjectID
    private let adoptedText: ObjectID
    private let proceedings: Proceedings
    private let shelf: Shelf

    /// Refuses where no edition was ever adopted, and a release that has no text.
    init(of release: Release, in proceedings: Proceedings, _ office: Secretariat) throws(RecordFault) {
        guard let first = proceedings.editions.first.flatMap({ proceedings.releases[$0] }), let adopted = first.state.commit,
            let text = release.state.commit
        else { throw .refused(Refusal("nothing-adopted", "No edition was ever adopted.", remedy: "Adopt one first.")) }
        self.release = release.name
        self.first = first.name
        self.text = try ObjectID(text)
        adoptedText = try ObjectID(adopted)
        self.proceedings = proceedings
        shelf = office.shelf
    }

    /// What stood in the first edition, file by file.
    func adopted() throws(RecordFault) -> [BagFile<OfficeError>] {
        try shelf.decidedFiles(at: adoptedText).map { file in
            BagFile("\(BundlePaths.adopted)\(file.path).json") { [shelf, first] () throws(OfficeError) in
                try recorded { () throws(RecordFault) in AdoptedElements(try shelf.digests(in: file), of: first).canonicalBytes }
            }
        }
    }

    /// The decisions the text rests on. Refuses text that rests on none, naming it.
    func provenance() throws(RecordFault) -> [UInt8] {
        let decided = try traced { () throws(UntracedText) in try Provenance.decided(in: release, by: proceedings) }
        // What both texts have in the same files is passed over, unless it was decided about.
        let files = try shelf.decidedFiles(at: adoptedText, and: text, with: decided)
        var audit = TextAudit()
        for file in files.old { audit.adopt(try shelf.digests(in: file)) }
        for file in files.new { audit.add(try shelf.digests(in: file)) }
        return try traced { () throws(UntracedText) in
            try audit.check(release, by: proceedings) {
                ElementNaming(outlines: [text, adoptedText].compactMap { try? shelf.volumeByChapter(at: $0) }.map { Outline($0.skeleton) })
            }
            return try Provenance(of: release, by: proceedings).canonicalBytes
        }
    }

    private func traced<Value>(_ work: () throws(UntracedText) -> Value) throws(RecordFault) -> Value {
        do { return try work() } catch {
            throw .refused(
                Refusal("untraced-text", error.flaws.map(\.message).joined(separator: " "), remedy: "Verify the record (rubric verify)."))
        }
    }
}
