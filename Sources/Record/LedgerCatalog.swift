public import Editorial
public import Git

/// Where a ledger keeps what the record came to, so that the next need not replay it.
///
/// It may forget at any moment, and what it gives back must be what was kept: a ledger takes it at its word. What is
/// published is decided on the record alone.
public protocol LedgerCatalog: Sendable {
    /// What the record came to at one of its commits; nil when nothing is kept.
    func kept() -> (head: ObjectID, proceedings: Proceedings)?
    func keep(_ proceedings: Proceedings, at head: ObjectID)
    func forget()
}
