import Catalog
public import Editorial

/// Erases a comment; whoever made it does.
public struct TakeBackComment: Sendable {
    private let number: Int
    private let actor: MemberID

    public init(number: Int, actor: MemberID) {
        self.number = number
        self.actor = actor
    }

    public func perform(in office: Secretariat) throws(OfficeError) {
        guard try kept({ () throws(StoreError) in try office.words.eraseComment(number, by: actor) }) else {
            throw .unreadable("There is no comment \(number) of yours.")
        }
    }
}
