import Catalog

/// Ends a session.
public struct SignOut: Sendable {
    private let token: SessionToken

    public init(token: SessionToken) {
        self.token = token
    }

    public func perform(in office: Secretariat) throws(OfficeError) {
        try kept { () throws(StoreError) in try office.words.endSession(token.digest) }
    }
}
