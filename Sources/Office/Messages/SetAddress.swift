import Catalog
public import Editorial
public import Manuals

/// Says where somebody's messages go; or that none are sent.
public struct SetAddress: Sendable {
    private let member: MemberID
    private let address: EmailAddress?

    public init(_ address: EmailAddress?, of member: MemberID) {
        self.member = member
        self.address = address
    }

    public func perform(in office: Secretariat) throws(OfficeError) {
        try kept { () throws(StoreError) in try office.words.setAddress(address?.text, of: member) }
    }
}

/// Reads where somebody's messages go; nil where none are sent.
public struct ReadAddress: Sendable {
    private let member: MemberID

    public init(of member: MemberID) {
        self.member = member
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> String? {
        try kept { () throws(StoreError) in try office.words.addresses()[member] }
    }
}
