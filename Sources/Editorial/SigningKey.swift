public import Manuals

/// A public key that spoke for somebody, and for how long.
public struct SigningKey: Hashable, Sendable, Codable {
    public let member: MemberID
    /// The public key, `ssh-ed25519 AAAA…`.
    public let key: String
    public let from: Moment
    /// When it was replaced or revoked; nil while it speaks.
    public internal(set) var until: Moment?

    func speaks(at moment: Moment) -> Bool { from <= moment && (until.map { moment <= $0 } ?? true) }
}

extension Proceedings {
    /// The keys that spoke for somebody at a moment: one, or two in the second in which one replaced the other.
    public func keys(of member: MemberID, at moment: Moment) -> [String] {
        signingKeys.filter { $0.member == member && $0.speaks(at: moment) }.map(\.key)
    }

    /// Ends the keys that no longer stand on the board and begins those that are new there.
    mutating func followKeys(of board: Board, at moment: Moment) {
        let standing = (board.members.map { ($0.id, $0.key) } + board.officers.map { ($0.id, $0.key) })
        for index in signingKeys.indices where signingKeys[index].until == nil {
            let known = signingKeys[index]
            if !standing.contains(where: { $0.0 == known.member && $0.1 == known.key }) { signingKeys[index].until = moment }
        }
        for (member, key) in standing {
            guard let key, !signingKeys.contains(where: { $0.member == member && $0.key == key && $0.until == nil }) else { continue }
            signingKeys.append(SigningKey(member: member, key: key, from: moment, until: nil))
        }
    }
}
