/// The path of a request, as the name of a file of the site.
enum RequestPath {
    /// The path without its leading slash and with its percent-encoded bytes decoded; nil when they are not UTF-8.
    ///
    /// Nothing is resolved: only paths a site's plan lists are served, so `..` names nothing.
    static func name(of path: String) -> String? {
        var bytes: [UInt8] = []
        var rest = path.utf8.dropFirst()
        while let byte = rest.popFirst() {
            if byte == 0x25, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
