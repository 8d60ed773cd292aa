public import Manuals

/// A release is composed anew, because the text it follows is another one now. One that was frozen is open again.
public struct Recomposition: Hashable, Sendable, Codable {
    public var release: ReleaseName
    /// What `next/<release>` becomes: the text it follows now, with the proposals that still fit it.
    public var composed: Revision
    /// The proposals that do not: the text they change is no longer what the board decided about.
    public var overtaken: [Overtaken]

    public init(release: ReleaseName, composed: Revision, overtaken: [Overtaken]) {
        self.release = release
        self.composed = composed
        self.overtaken = overtaken
    }

    /// A proposal that needs a new decision, and the elements that are not what they were.
    public struct Overtaken: Hashable, Sendable, Codable {
        public var proposal: ProposalID
        /// In the order of their keys; never empty.
        public var elements: [ElementKey]

        public init(proposal: ProposalID, elements: [ElementKey]) {
            self.proposal = proposal
            self.elements = elements
        }
    }
}
