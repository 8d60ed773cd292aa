import Catalog
public import Editorial
public import Manuals

/// What people agreed to be called.
public struct ReadNames: Sendable {
    public init() {}

    public func perform(in office: Secretariat) throws(OfficeError) -> [MemberID: String] {
        try kept { () throws(StoreError) in try office.words.names() }
    }
}
