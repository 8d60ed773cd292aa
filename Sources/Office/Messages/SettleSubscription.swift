import Catalog
public import Manuals

/// Confirms a subscription, or ends it, by its code.
public struct SettleSubscription: Sendable {
    private let code: String
    private let isWanted: Bool

    public init(code: String, isWanted: Bool) {
        self.code = code
        self.isWanted = isWanted
    }

    /// Ending what has ended is as good, so that a form sent again says so too; confirming it is refused.
    public func perform(in office: Secretariat) throws(OfficeError) {
        guard isWanted else { return try kept { () throws(StoreError) in try office.words.endSubscription(code) } }
        _ = try ReadSubscription(code: code).perform(in: office)
        try kept { () throws(StoreError) in try office.words.confirmSubscription(code, at: office.surroundings.now()) }
    }
}

/// Reads what a code subscribes to.
public struct ReadSubscription: Sendable {
    private let code: String

    public init(code: String) {
        self.code = code
    }

    /// The chapter, nil for every release; and whether it is confirmed.
    public func perform(in office: Secretariat) throws(OfficeError) -> (chapter: ChapterID?, isConfirmed: Bool) {
        guard let known = try kept({ () throws(StoreError) in try office.words.subscription(code) }) else {
            throw .unreadable("There is no such subscription: it was ended, or not confirmed within seven days.")
        }
        return (known.chapter, known.confirmed != nil)
    }
}
