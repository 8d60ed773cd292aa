import HTTPTypes
import Testing

@testable import Desk

@Suite("A request names a file of the site, or nothing")
struct SiteServingTests {
    @Test("percent-encoded bytes are decoded once, and what is not UTF-8 names nothing")
    func decoding() {
        #expect(RequestPath.name(of: "/") == "")
        #expect(RequestPath.name(of: "/a/b.html") == "a/b.html")
        #expect(RequestPath.name(of: "/caf%C3%A9") == "café")
        #expect(RequestPath.name(of: "/%252e") == "%2e")
        #expect(RequestPath.name(of: "/%zz") == "%zz")
        #expect(RequestPath.name(of: "/%") == "%")
        #expect(RequestPath.name(of: "/%FF") == nil)
    }

    @Test("an address that is longer than any page's, or names nothing, is answered with the page that says so")
    func missing() async throws {
        let desk = try TestDesk()
        for path in ["/nonesuch", "/%FF", "/desk/proposals/p-1/none/such", "/suggest/s-1/more", "/consultations/c-1/2/3"] {
            let reply = try await desk.get(path)
            #expect(reply.status == .notFound && reply.text.contains("<h1"), "\(path)")
        }
    }

    @Test("every file has a media type, and an unknown one is nothing a browser runs")
    func mediaTypes() {
        #expect(MediaTypes.type(of: "") == "text/html; charset=utf-8")
        #expect(MediaTypes.type(of: "a/") == "text/html; charset=utf-8")
        #expect(MediaTypes.type(of: "assets/rubric.css") == "text/css; charset=utf-8")
        #expect(MediaTypes.type(of: "attachments/x.exe") == "application/octet-stream")
    }
}
