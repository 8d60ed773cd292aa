import Catalog
public import Editorial
public import Manuals
import Markdown

/// Adds a public document to the references of a draft, so that its chapters can cite it and its proposal name it as a driver.
public struct AddReference: Sendable {
    private let draft: DraftID
    private let reference: Reference
    private let actor: MemberID

    public init(_ reference: Reference, to draft: DraftID, actor: MemberID) {
        self.draft = draft
        self.reference = reference
        self.actor = actor
    }

    public func perform(in office: Secretariat) throws(OfficeError) {
        let known = try office.knownDraft(draft)
        let own = known.files.first { $0.path == ManualPaths.references }
        let standing: [Reference]
        if let own {
            do { standing = try ReferencesReader.read(own.bytes).value } catch { throw .diagnostics([error.diagnostic]) }
        } else {
            standing = try office.manualInForce().references
        }
        guard !reference.title.isEmpty else { throw .refused("no-title", "The document has no title.", remedy: "Say what it is called.") }
        guard !standing.contains(where: { $0.id == reference.id }) else {
            throw .refused("reference-there", "“\(reference.id)” is among the references already.", remedy: "Cite it as [@\(reference.id)], or give the other document another key.")
        }
        let bytes = CanonicalText.references((standing + [reference]).sorted { $0.id < $1.id })
        try kept { () throws(StoreError) in
            try office.words.putFile(ManualPaths.references, bytes, into: draft, by: actor, at: office.surroundings.now())
        }
    }
}
