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
    public private(set) var bytes: [UInt8] = []

    /// `capacity` in bytes is reserved at once.
    public init(reserving capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

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
        if tag.standsAlone { bytes.append(0x0A) }
    }

    /// Writes a control of a form, which may need many attributes.
    public mutating func control(_ attributes: [Attribute?]) {
        begin(VoidTag.input.rawValue)
        for case let attribute? in attributes { append(attribute) }
        bytes.append(0x3E)
    }

    /// Writes a field of several lines with its text. A line feed stands before it, which browsers drop.
    public mutating func textArea(_ attributes: [Attribute?], text words: String) {
        begin(Tag.textarea.rawValue)
        for case let attribute? in attributes { append(attribute) }
        bytes.append(0x3E)
        bytes.append(0x0A)
        text(words)
        close(.textarea)
    }

    /// Writes text; every character of it is shown, none is markup.
    public mutating func text(_ words: String) {
        appendEscaped(words, in: .text)
    }

    /// Writes text that is at hand as UTF-8.
    public mutating func text(_ words: ArraySlice<UInt8>) {
        unsafe words.withUnsafeBufferPointer { unsafe Escape.append($0, in: .text, to: &bytes) }
    }

    /// Writes a script that is loaded from an address and runs after the page is read.
    public mutating func script(at address: Address) {
        open("script", .src(address), .deferred, nil, nil, nil)
        constant("</script>\n")
    }

    /// Writes markup that stands in the program's source, unescaped: the one door past escaping, for what the
    /// vocabulary does not have, such as the doctype.
    public mutating func constant(_ markup: StaticString) {
        markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
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
        bytes.append(0x3E)
    }

    private mutating func begin(_ name: String) {
        bytes.append(0x3C)
        bytes.append(contentsOf: name.utf8)
    }

    private mutating func close(_ tag: Tag) {
        bytes.append(0x3C)
        bytes.append(0x2F)
        bytes.append(contentsOf: tag.rawValue.utf8)
        bytes.append(0x3E)
        if tag.standsAlone { bytes.append(0x0A) }
    }

    private mutating func append(_ attribute: Attribute) {
        bytes.append(0x20)
        bytes.append(contentsOf: attribute.name.utf8)
        guard let value = attribute.value else { return }
        bytes.append(0x3D)
        bytes.append(0x22)
        appendEscaped(value, in: .attribute)
        bytes.append(0x22)
    }

    private mutating func appendEscaped(_ words: String, in place: Escape.Place) {
        let isDone: Void? = unsafe words.utf8.withContiguousStorageIfAvailable {
            unsafe Escape.append($0, in: place, to: &bytes)
        }
        if isDone == nil {
            unsafe Array(words.utf8).withUnsafeBufferPointer { unsafe Escape.append($0, in: place, to: &bytes) }
        }
    }
}
