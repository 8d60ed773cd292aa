/// The table of targets: what each may import. One row a target, in order; nobody imports from a row below.
enum Architecture {
    struct Row {
        let target: String
        /// Modules of this project, and modules of other packages or of the system, that its files may import.
        let imports: Set<String>
    }

    /// The targets that are values and rules alone.
    static let pure: Set<String> = ["Digests", "Manuals", "Redlines", "Editorial", "Releases"]

    /// May be imported everywhere: neither touches the world.
    static let everywhere: Set<String> = ["Swift", "FoundationEssentials", "Synchronization"]

    /// The wrappers of C libraries; each module is in one row only.
    static let wrapped: Set<String> = ["CLibgit2", "CLibXML2", "CMD4C"]

    /// What Hummingbird's own interface is spelled with.
    static let hummingbird: Set<String> = ["Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore", "NIOPosix", "Logging"]

    static let rows: [Row] = [
        Row(target: "CLibgit2", imports: []),
        Row(target: "CLibXML2", imports: []),
        Row(target: "CMD4C", imports: []),
        Row(target: "Digests", imports: ["Crypto"]),
        Row(target: "Manuals", imports: ["Digests", "Dispatch"]),
        Row(target: "Redlines", imports: ["Digests", "Manuals"]),
        Row(target: "Editorial", imports: ["Digests", "Manuals"]),
        Row(target: "Releases", imports: ["Digests", "Manuals", "Redlines", "Editorial"]),
        Row(target: "Markdown", imports: ["CMD4C", "Yams", "Digests", "Manuals"]),
        Row(target: "XML", imports: ["CLibXML2"]),
        Row(target: "Git", imports: ["CLibgit2", "Glibc"]),
        Row(target: "Signing", imports: ["Crypto", "CryptoExtras"]),
        Row(target: "Record", imports: pure.union(["Git", "Markdown", "Signing"])),
        Row(target: "Catalog", imports: pure.union(["GRDB", "Glibc"])),
        Row(target: "HTML", imports: []),
        Row(target: "Site", imports: pure.union(["HTML"])),
        Row(target: "Bundle", imports: pure.union(["Site", "XML", "Signing"])),
        Row(target: "Instruments", imports: ["Subprocess", "SystemPackage", "Glibc"]),
        Row(
            target: "Office",
            imports: pure.union([
                "Markdown", "XML", "Git", "Signing", "Record", "Catalog", "HTML", "Site", "Bundle", "Instruments", "Glibc",
            ])),
        Row(target: "Desk", imports: pure.union(hummingbird).union(["Office", "Site", "HTML"])),
        Row(target: "Console", imports: pure.union(["Office", "Desk", "ArgumentParser", "Glibc"])),
        Row(target: "rubric", imports: ["Console"]),
    ]

    /// The targets that may wait: `async` stands nowhere else.
    static let waiting: Set<String> = ["Instruments", "Office", "Desk", "Console", "rubric"]

    /// The only target that prints.
    static let printing = "Console"

    /// Words that end the program or silence the compiler, and what to do instead.
    static let banned: [(spelling: String, instead: String)] = [
        ("fatalError(", "throw an error"),
        ("preconditionFailure(", "throw an error"),
        ("assertionFailure(", "throw an error"),
        ("precondition(", "throw an error, or make the wrong value impossible"),
        ("abort(", "throw an error"),
        ("exit(", "throw an error; the console turns it into an exit code"),
        ("try!", "let the error through"),
        ("as!", "cast with as? and say what is wrong"),
        ("@_exported", "let each file import what it uses"),
    ]

    /// Promises nobody checks; not even tests make them.
    static let unchecked: [(spelling: String, instead: String)] = [
        ("@unchecked", "hold the state in a Mutex, or make it a value"),
        ("nonisolated(unsafe)", "hold the state in a Mutex, or make it a value"),
    ]

    /// What writes the record or the repository. The demo names none of these: its acts go through the office's.
    static let writers: Set<String> = [
        "Ledger", "ledger", "Gatekeeper", "gatekeeper", "KeyRing", "Statements", "DerivedRefs", "PrivateStore",
        "Event", "record", "writeBlob", "writeTree", "writeCommit", "writeTag", "setReference", "deleteReference",
        "updateWorkTree", "write",
    ]

    /// What may stand at the top of the project, beside what git ignores and what begins with a dot.
    static let top: Set<String> = ["Package.swift", "Sources", "Tests", "Procedures", "Changelogs", "Tools", "README.md"]

    /// The lines a file of code may have.
    static let longestFile = 500

    /// The lines the comment that opens a target has at least.
    static let shortestOpening = 5
}
