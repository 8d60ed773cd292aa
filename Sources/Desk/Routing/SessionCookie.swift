import HTTPTypes
import Hummingbird
import Office

/// The cookie that bears a session.
///
/// `__Host-` holds it to this host, this path and secure connections. Browsers count plain http to this machine
/// (127.0.0.1, localhost) as secure; from elsewhere the desk is reached through a proxy with TLS.
enum SessionCookie {
    static let name = "__Host-rubric"

    static func token(in request: Request) -> SessionToken? {
        request.cookies[name].flatMap { SessionToken($0.value) }
    }

    /// Lax, so that a link in a message leads to a page of somebody who has signed in; what changes anything is a POST
    /// with a token of its own.
    static func header(setting token: SessionToken) -> String {
        "\(name)=\(token.text); Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=\(SessionToken.longest)"
    }

    static let clearing = "\(name)=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"
}
