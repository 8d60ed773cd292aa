import Record

/// Throws the catalog away and makes it anew from the record, every act of which is held against the rules.
public struct RebuildCatalog: Sendable {
    public init() {}

    /// Returns how many acts the record holds.
    public func perform(in office: Secretariat) throws(OfficeError) -> Int {
        try recorded { () throws(RecordFault) in try office.ledger.rebuildCatalog() }
    }
}
