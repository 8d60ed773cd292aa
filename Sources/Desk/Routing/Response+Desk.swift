import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A page of the desk, which nobody keeps and no other page frames or reads.
    init(desk bytes: [UInt8], status: HTTPResponse.Status = .ok) {
        self.init(bytes, as: "text/html; charset=utf-8", status: status)
    }

    /// A line of text, where there is no page to show.
    init(plain words: String, status: HTTPResponse.Status) {
        self.init(Array("\(words)\n".utf8), as: "text/plain; charset=utf-8", status: status)
    }

    /// A file to be kept by whoever asked for it.
    init(download bytes: [UInt8], as type: String, named name: String) {
        self.init(bytes, as: type, status: .ok)
        if let field = HTTPField.Name("Content-Disposition") { headers[field] = "attachment; filename=\"\(name)\"" }
    }

    private init(_ bytes: [UInt8], as type: String, status: HTTPResponse.Status) {
        var headers: HTTPFields = [
            .contentType: type, .xContentTypeOptions: "nosniff", .contentSecurityPolicy: Self.deskPolicy, .cacheControl: "no-store",
        ]
        for (name, value) in Self.isolation {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        self.init(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static let deskPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

    private static let isolation = [
        ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-Frame-Options", "DENY"), ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]
}
