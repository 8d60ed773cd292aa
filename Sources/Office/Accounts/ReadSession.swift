import Catalog
import Editorial
import Manuals

/// Who a browser's session belongs to; nobody's once it was idle or is too old.
public struct ReadSession: Sendable {
    private let token: SessionToken

    public init(token: SessionToken) {
        self.token = token
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> Person? {
        let digest = token.digest
        guard let (session, isAdministrator) = try kept({ () throws(StoreError) in try office.words.session(digest) }) else { return nil }
        let now = office.surroundings.now().seconds
        guard now - session.seen.seconds <= SessionToken.idle, now - session.begun.seconds <= SessionToken.longest else {
            try kept { () throws(StoreError) in try office.words.endSession(digest) }
            return nil
        }
        // A write reaches the disk: one a minute is enough to tell an idle session.
        if now - session.seen.seconds >= 60 {
            try kept { () throws(StoreError) in try office.words.touchSession(digest, at: Moment(seconds: now)) }
        }
        return try office.person(session.member, isAdministrator: isAdministrator)
    }
}
