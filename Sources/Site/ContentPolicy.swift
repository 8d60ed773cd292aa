/// What the pages let a browser do: nothing runs, loads or is sent but this site's own style, scripts, fonts, pictures and
/// index, and no form leads elsewhere.
///
/// A page carries it, so that a copy anywhere has it; a server sends it too, since only a header can forbid framing.
public enum ContentPolicy {
    /// The header `Content-Security-Policy`.
    public static let header = "\(directives(from: "'self'")); frame-ancestors 'none'"

    /// What stands in a page. `file:` lets a copy on a disk find its own files, where browsers give pages no origin.
    static let page = directives(from: "'self' file:")

    private static func directives(from own: String) -> String {
        let loads = ["style-src", "script-src", "img-src", "font-src", "connect-src", "form-action"].map { "; \($0) \(own)" }
        return "default-src 'none'\(loads.joined()); base-uri 'none'"
    }
}
