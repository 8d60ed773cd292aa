public import Digests

extension Board {
    /// SHA-256 of the roster's canonical JSON, which a subject binds.
    public var digest: Digest { CanonicalJSON.digest(of: self) }
}

extension CalendarChange {
    /// SHA-256 of the calendar's canonical JSON, by which a page knows what it showed.
    public var digest: Digest { CanonicalJSON.digest(of: self) }
}

extension Locality {
    /// SHA-256 of the locality's canonical JSON, by which a page knows what it showed.
    public var digest: Digest { CanonicalJSON.digest(of: self) }
}

extension Rules {
    /// SHA-256 of the rules' canonical JSON, which a subject binds.
    public var digest: Digest { CanonicalJSON.digest(of: self) }
}
