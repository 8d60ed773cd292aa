import Digests
import Editorial
import HTML
import Manuals
import Releases

/// The script that keeps the edition in force on a device, for when there is no connection.
///
/// What the server has comes first, always: a kept page is shown only where nobody answers, so that nobody reads an old
/// edition who could read the one in force. The script is another one with every edition and every notice, and then what
/// is kept is fetched anew.
struct OfflineWorker {
    static let path = "worker.js"

    /// A manual with more chapters keeps those that were read: nobody wants a library on a telephone unasked.
    private static let mostChapters = 300

    private let kept: [String]
    private let version: String

    static func isOffered(by site: SiteContext) -> Bool { site.edition.facts != nil && site.edition.succession == nil }

    /// Nil for a text that is no edition in force. `files` are all of the site's.
    init?(_ site: SiteContext, _ files: [String]) {
        guard Self.isOffered(by: site), let facts = site.edition.facts else { return nil }
        let chapters = site.outline.chapters.count <= Self.mostChapters ? site.outline.chapters.map(\.id) : []
        let pages = [.front, .search, .contacts, .glossary, .references, .approval, .accessibility, .notFound, .changes(facts.name)] as [Page]
        let wanted = Set((pages + site.outline.parts.map { .part($0.part?.id) } + chapters.map { .chapter($0) }).map(\.path))
        // In the order of their names, since that in which the index is made is nobody's business.
        kept = files.filter(wanted.contains) + files.filter { $0.hasPrefix("assets/") }.sorted()
        let notices = site.edition.notices.map { "\($0.id) \($0.proposed.text) \($0.ended?.from.description ?? "")" }
        let localities = site.edition.localities.map { "\($0.id) \($0.name) \($0.contacts.sorted { $0.key < $1.key }) \($0.confirmed)" }
        version = "\(facts.name)-\(Digest(of: ([facts.commit.hex] + kept + notices + localities).joined(separator: "\n")).hex.prefix(12))"
    }

    /// Paths are made of names and constants: nothing in them needs an escape.
    func bytes() -> [UInt8] {
        let list = kept.map { "\"\($0)\"" }.joined(separator: ",")
        return Array("\"use strict\";\nconst version = \"\(version)\";\nconst kept = [\(list)];\n\(Self.source)".utf8)
    }

    private static let source = """
        const store = `rubric ${registration.scope} ${version}`;
        const patience = 5000;

        addEventListener("install", event => event.waitUntil((async () => {
          const cache = await caches.open(store);
          await Promise.allSettled(kept.map(async path => {
            const response = await fetch(path, { cache: "no-cache" });
            if (response.ok) await cache.put(new URL(path, registration.scope).href, response);
          }));
          await skipWaiting();
        })()));

        addEventListener("activate", event => event.waitUntil((async () => {
          for (const name of await caches.keys()) {
            if (name.startsWith(`rubric ${registration.scope} `) && name !== store) await caches.delete(name);
          }
          await clients.claim();
        })()));

        // A page is kept under its file, whatever was asked of it.
        const key = request => {
          const address = new URL(request.url);
          return address.origin + address.pathname + (address.pathname.endsWith("/") ? "index.html" : "");
        };

        // What a server forbids to store, such as a page for those who have signed in, is never kept.
        const mayBeKept = response =>
          response.status === 200 && !response.redirected && !/no-store|private/.test(response.headers.get("Cache-Control") ?? "");
        const fresh = async (request, cache) => {
          const response = await fetch(request);
          if (mayBeKept(response)) await cache.put(key(request), response.clone());
          return response;
        };

        const answer = async request => {
          const cache = await caches.open(store);
          const keeping = cache.match(key(request));
          const asking = fresh(request, cache);
          const late = new Promise(resolve => setTimeout(async () => resolve(await keeping), patience));
          try {
            return await Promise.race([asking, late]) ?? await asking;
          } catch {
            const page = await keeping;
            if (page) return page;
            const words = "There is no connection, and this page is not kept on this device. In an emergency call 999.";
            return new Response(words, { status: 503, headers: { "Content-Type": "text/plain; charset=utf-8" } });
          }
        };

        addEventListener("fetch", event => {
          const { request } = event;
          if (request.method === "GET" && request.url.startsWith(registration.scope)) event.respondWith(answer(request));
        });

        """
}
