/// HTML being written, as UTF-8.
///
/// Calling the value writes an element; its content is written by a closure on the same buffer, so elements nest
/// and close by construction:
///
///     html(.p, .class("lead")) { html in
///         html.text("In force from ")
///         html(.strong, text: day)
///     }
///
/// An attribute that is nil is left out.
public struct Markup: Sendable {
    private var written: WrittenBytes

    /// `capacity` in bytes is reserved at once.
    public init(reserving capacity: Int = 0) {
        written = WrittenBytes(reserving: capacity)
    }

    /// What was written so far.
    public var bytes: [UInt8] { written.bytes }

    /// Writes an element with content.
    public mutating func callAsFunction(
        _ tag: Tag, _ first: Attribute? = nil, _ second: Attribute? = nil, _ third: Attribute? = nil,
        _ fourth: Attribute? = nil, _ fifth: Attribute? = nil, content: (inout Markup) -> Void
    ) {
        open(tag.rawValue, first, second, third, fourth, fifth)
        content(&self)
        close(tag)
    }

    /// Writes an element that holds text alone.
    public mutating func callAsFunction(
        _ tag: Tag, _ first: Attribute? = nil, _ second: Attribute? = nil, _ third: Attribute? = nil,
        _ fourth: Attribute? = nil, _ fifth: Attribute? = nil, text words: String
    ) {
        open(tag.rawValue, first, second, third, fourth, fifth)
        text(words)
        close(tag)
    }

    /// Writes an element that can hold nothing.
    public mutating func callAsFunction(
        _ tag: VoidTag, _ first: Attribute? = nil, _ second: Attribute? = nil, _ third: Attribute? = nil,
        _ fourth: Attribute? = nil, _ fifth: Attribute? = nil
    ) {
        open(tag.rawValue, first, second, third, fourth, fifth)
        if tag.standsAlone { written.append(0x0A) }
    }

    /// Writes a control of a form, which may need many attributes.
    public mutating func control(_ attributes: [Attribute?]) {
        begin(VoidTag.input.rawValue)
        for case let attribute? in attributes { append(attribute) }
        written.append(0x3E)
    }

    /// Writes a field of several lines with its text. A line feed stands before it, which browsers drop.
    public mutating func textArea(_ attributes: [Attribute?], text words: String) {
        begin(Tag.textarea.rawValue)
        for case let attribute? in attributes { append(attribute) }
        written.append(0x3E)
        written.append(0x0A)
        text(words)
        close(.textarea)
    }

    /// Writes text; every character of it is shown, none is markup.
    public mutating func text(_ words: String) {
        written.append(words.utf8.span, escapedFor: .text)
    }

    /// Writes text that is at hand as UTF-8.
    public mutating func text(_ words: ArraySlice<UInt8>) {
        written.append(words.span, escapedFor: .text)
    }

    /// Writes a script that is loaded from an address and runs after the page is read.
    public mutating func script(at address: Address) {
        open("script", .src(address), .deferred, nil, nil, nil)
        constant("</script>\n")
    }

    /// Writes markup that stands in the program's source, unescaped: the one door past escaping, for what the
    /// vocabulary does not have, such as the doctype.
    public mutating func constant(_ markup: StaticString) {
        written.append(markup.description)
    }

    private mutating func open(
        _ name: String, _ first: Attribute?, _ second: Attribute?, _ third: Attribute?, _ fourth: Attribute?,
        _ fifth: Attribute?
    ) {
        begin(name)
        if let first { append(first) }
        if let second { append(second) }
        if let third { append(third) }
        if let fourth { append(fourth) }
        if let fifth { append(fifth) }
        written.append(0x3E)
    }

    private mutating func begin(_ name: String) {
        written.append(name, behind: (0x3C, 0))
    }

    private mutating func close(_ tag: Tag) {
        written.append(tag.rawValue, behind: (0x3C, 0x2F), before: (0x3E, tag.standsAlone ? 0x0A : 0))
    }

    private mutating func append(_ attribute: Attribute) {
        guard let value = attribute.value else { return written.append(attribute.name, behind: (0x20, 0)) }
        written.append(attribute.name, behind: (0x20, 0), before: (0x3D, 0x22))
        written.append(value.utf8.span, escapedFor: .attribute)
        written.append(0x22)
    }
}
