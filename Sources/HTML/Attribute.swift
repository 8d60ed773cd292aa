/// An attribute with its value; made only by the constants and functions here, so no text becomes an attribute's
/// name, and nothing that runs (`onclick`, `style`) can be written.
public struct Attribute: Sendable {
    let name: String
    /// Nil for an attribute that is set by standing there.
    let value: String?

    private init(_ name: String, _ value: String? = nil) {
        self.name = name
        self.value = value
    }

    // Everywhere
    public static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
    public static func id(_ id: String) -> Attribute { Attribute("id", id) }
    public static func lang(_ language: String) -> Attribute { Attribute("lang", language) }
    public static func title(_ words: String) -> Attribute { Attribute("title", words) }
    /// Reachable by the keyboard in the order of the text.
    public static let focusable = Attribute("tabindex", "0")
    /// Can be given the focus by a link or a script, not by the tab key.
    public static let focusTarget = Attribute("tabindex", "-1")
    /// `data-` and a name of lower-case letters.
    public static func data(_ name: StaticString, _ value: String) -> Attribute { Attribute("data-\(name)", value) }

    // Links and pictures
    public static func href(_ address: Address) -> Attribute { Attribute("href", address.text) }
    public static func src(_ address: Address) -> Attribute { Attribute("src", address.text) }
    public static func alt(_ words: String) -> Attribute { Attribute("alt", words) }
    public static func rel(_ relation: String) -> Attribute { Attribute("rel", relation) }
    /// The media type of what a link leads to.
    public static func type(_ type: String) -> Attribute { Attribute("type", type) }
    static let deferred = Attribute("defer")

    // Tables and lists
    public static func scope(_ scope: Scope) -> Attribute { Attribute("scope", scope.rawValue) }
    /// The columns a cell reaches over.
    public static func colspan(_ columns: Int) -> Attribute { Attribute("colspan", String(columns)) }
    public static func start(_ number: Int) -> Attribute { Attribute("start", String(number)) }
    public static func value(_ number: Int) -> Attribute { Attribute("value", String(number)) }
    public static func datetime(_ time: String) -> Attribute { Attribute("datetime", time) }

    // Forms
    /// Where a form is sent; by POST where it holds what should stand in no address and no log.
    public static func action(_ address: Address) -> Attribute { Attribute("action", address.text) }
    public static let post = Attribute("method", "post")
    /// A form that asks, and changes nothing.
    public static let get = Attribute("method", "get")
    /// A form that bears files.
    public static let bearingFiles = Attribute("enctype", "multipart/form-data")
    public static func field(_ kind: Field) -> Attribute { Attribute("type", kind.rawValue) }
    public static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
    public static func value(_ text: String) -> Attribute { Attribute("value", text) }
    public static func rows(_ count: Int) -> Attribute { Attribute("rows", String(count)) }
    /// Which of the things a browser remembers the field is for; `off` for none.
    public static func autocomplete(_ purpose: String) -> Attribute { Attribute("autocomplete", purpose) }
    public static func longest(_ count: Int) -> Attribute { Attribute("maxlength", String(count)) }
    public static let required = Attribute("required")
    public static let checked = Attribute("checked")
    public static let selected = Attribute("selected")
    public static let open = Attribute("open")
    public static let notSpelled = Attribute("spellcheck", "false")
    public static let notCapitalised = Attribute("autocapitalize", "none")
    public static let invalid = Attribute("aria-invalid", "true")

    public enum Field: String, Sendable { case text, password, search, hidden, checkbox, radio, submit, date, file }

    // The head
    public static func name(_ name: String) -> Attribute { Attribute("name", name) }
    public static func content(_ content: String) -> Attribute { Attribute("content", content) }
    public static func charset(_ name: String) -> Attribute { Attribute("charset", name) }
    public static func httpEquiv(_ name: String) -> Attribute { Attribute("http-equiv", name) }

    // Drawings, in whole units of the drawing
    public static func viewBox(width: Int, height: Int) -> Attribute { Attribute("viewBox", "0 0 \(width) \(height)") }
    public static func width(_ units: Int) -> Attribute { Attribute("width", String(units)) }
    public static func height(_ units: Int) -> Attribute { Attribute("height", String(units)) }
    public static func x(_ units: Int) -> Attribute { Attribute("x", String(units)) }
    /// The commands of a path, after SVG.
    public static func d(_ commands: String) -> Attribute { Attribute("d", commands) }
    public static func y(_ units: Int) -> Attribute { Attribute("y", String(units)) }

    // What assistive technology is told
    public static func role(_ role: String) -> Attribute { Attribute("role", role) }
    public static func label(_ words: String) -> Attribute { Attribute("aria-label", words) }
    public static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
    public static func describedBy(_ id: String) -> Attribute { Attribute("aria-describedby", id) }
    public static let hiddenFromSpeech = Attribute("aria-hidden", "true")
    public static func current(_ kind: String) -> Attribute { Attribute("aria-current", kind) }

    public enum Scope: String, Sendable { case row, col }
}
