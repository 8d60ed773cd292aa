/// The script of the desk, which everything works without: forms do by themselves what it does while somebody writes.
///
/// What it adds to a page has the class `scripted`.
enum DeskScript {
    static let address = "/desk/desk.js"

    static let bytes = Array("\"use strict\";\n(() => {\n\(KeepingScript.source)\(QuotingScript.source)\(PastingScript.source)\(WritingScript.source)\nif (writing) write();\n})();\n".utf8)
}
