public import Editorial
public import Manuals

/// Text somebody works on and has not submitted, as it is kept.
public struct KeptDraft: Hashable, Sendable {
    public let id: DraftID
    /// Who began it, and submits it.
    public let owner: MemberID
    /// The proposal it revises; nil for a new one.
    public let proposal: ProposalID?
    /// The commit of the text in force when it was begun.
    public let base: Revision
    /// By path.
    public var chapters: [Chapter]

    /// Attachments, references and the like that it adds or changes, by path.
    public let files: [File]

    public init(id: DraftID, owner: MemberID, proposal: ProposalID?, base: Revision, chapters: [Chapter], files: [File]) {
        (self.id, self.owner, self.proposal, self.base, self.chapters, self.files) = (id, owner, proposal, base, chapters, files)
    }

    /// A file of a draft that is no chapter.
    public struct File: Hashable, Sendable {
        /// From the manual's root.
        public let path: String
        public let bytes: [UInt8]
        public let savedBy: MemberID
        public let savedAt: Moment

        public init(path: String, bytes: [UInt8], savedBy: MemberID, savedAt: Moment) {
            (self.path, self.bytes, self.savedBy, self.savedAt) = (path, bytes, savedBy, savedAt)
        }
    }

    /// One chapter of a draft.
    public struct Chapter: Hashable, Sendable {
        /// From the manual's root.
        public let path: String
        public var text: String
        /// Counts what was saved, so that nobody overwrites what they have not seen.
        public let version: Int
        public let savedBy: MemberID
        public let savedAt: Moment

        public init(path: String, text: String, version: Int, savedBy: MemberID, savedAt: Moment) {
            (self.path, self.text, self.version, self.savedBy, self.savedAt) = (path, text, version, savedBy, savedAt)
        }
    }
}
