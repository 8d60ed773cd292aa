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

    /// What stood in the first edition.
    func adopted() throws(RecordFault) -> [UInt8] {
        AdoptedElements(try shelf.digests(at: [adoptedText])[0], of: first).canonicalBytes
    }

    /// The decision each element rests on. Refuses text that rests on none, naming it.
    func provenance() throws(RecordFault) -> [UInt8] {
        let digests = try shelf.digests(at: [text, adoptedText])
        do {
            return try Provenance(of: digests[0], in: release, from: digests[1], by: proceedings) {
                ElementNaming(outlines: [text, adoptedText].compactMap { try? shelf.volumeByChapter(at: $0) }.map { Outline($0.outlined) })
            }.canonicalBytes
        } catch {
            throw .refused(
                Refusal("untraced-text", error.flaws.map(\.message).joined(separator: " "), remedy: "Verify the record (rubric verify)."))
        }
    }
}
