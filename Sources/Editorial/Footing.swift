public import Manuals

/// The text a release is composed on: the edition in force, less the urgent changes in it that lapsed.
public struct Footing: Hashable, Sendable, Codable {
    public let edition: ReleaseName
    /// Proposals whose text is taken back, the last published first.
    public let undone: [ProposalID]
}
