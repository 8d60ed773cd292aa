public import Manuals

public enum MotionKind {}
/// A motion's id, `m-3`.
public typealias MotionID = Name<MotionKind>

/// A change of the board, a key or the rules, put by a member. This is the statement the member signs.
public struct Motion: Hashable, Sendable, Codable {
    public var motion: MotionID
    public var change: GovernanceChange
    /// Why, as public text.
    public var reason: String
    /// Who puts it.
    public var member: MemberID

    public init(motion: MotionID, change: GovernanceChange, reason: String, member: MemberID) {
        self.motion = motion
        self.change = change
        self.reason = reason
        self.member = member
    }
}

/// A motion seconded, which puts it in force at once. It repeats the change, so that each of the two signatures is
/// over the whole of it.
public struct Enactment: Hashable, Sendable, Codable {
    public var motion: MotionID
    public var change: GovernanceChange
    /// Who seconds it.
    public var member: MemberID

    public init(motion: MotionID, change: GovernanceChange, member: MemberID) {
        self.motion = motion
        self.change = change
        self.member = member
    }
}

/// A motion nobody seconded is dropped. This is the statement that its mover, or the chair, signs.
public struct MotionDropping: Hashable, Sendable, Codable {
    public var motion: MotionID
    /// Why, as public text.
    public var reason: String
    public var member: MemberID

    public init(motion: MotionID, reason: String, member: MemberID) {
        self.motion = motion
        self.reason = reason
        self.member = member
    }
}

/// A motion as it stands.
public struct MotionCourse: Hashable, Sendable, Codable {
    public let motion: Motion
    public let at: Moment
    /// Who put it in force and when; nil while nobody did.
    public internal(set) var enacted: Enacted?
    /// Who dropped it, when and why; nil while nobody did.
    public internal(set) var dropped: Dropped?

    public struct Enacted: Hashable, Sendable, Codable {
        public let by: MemberID
        public let at: Moment
    }

    public struct Dropped: Hashable, Sendable, Codable {
        public let by: MemberID
        public let at: Moment
        public let reason: String
    }

    /// Whether it waits to be seconded.
    public var isOpen: Bool { enacted == nil && dropped == nil }
}
