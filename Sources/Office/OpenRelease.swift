public import Editorial
public import Record

/// Announces a release, for which proposals can then be scheduled.
public struct OpenRelease: Sendable {
    private let opening: ReleaseOpening
    private let actor: MemberID

    public init(_ opening: ReleaseOpening, actor: MemberID) {
        self.opening = opening
        self.actor = actor
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        return try office.record(key: key) { _ in
            Event(key: key, at: office.surroundings.now(), actor: actor, act: .openRelease(opening))
        }
    }
}
