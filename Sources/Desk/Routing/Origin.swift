import HTTPTypes
import Hummingbird

/// Where a form was sent from, as the browser says.
enum Origin {
    /// Whether a request that changes something came from a page of this server.
    ///
    /// Browsers of today send `Sec-Fetch-Site`; those before send `Origin`. A request with neither is no browser's form.
    static func isOwn(_ request: HTTPRequest) -> Bool {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headerFields[name] { return site == "same-origin" }
        guard let origin = request.headerFields[.origin], let host = request.authority else { return false }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }

    /// Who sent a request: the other end of the connection, or, where that is this machine, the last address a proxy
    /// on it wrote down.
    static func address(of request: HTTPRequest, peer: String?) -> String {
        guard let peer else { return "unknown" }
        guard peer == "127.0.0.1" || peer == "::1", let name = HTTPField.Name("X-Forwarded-For"), let written = request.headerFields[name],
            let last = written.split(separator: ",").last
        else { return peer }
        let address = last.filter { $0 != " " }
        return address.utf8.count <= 45 ? String(address) : peer
    }
}
