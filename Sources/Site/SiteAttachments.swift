import Manuals

/// Where attachments stand in a site.
public enum SiteAttachments {
    /// `Procedures/attachments/form.pdf` stands at `attachments/form.pdf`; nil for any other file.
    public static func path(of file: String) -> String? {
        file.hasPrefix("\(ManualPaths.attachments)/") ? String(file.dropFirst("\(ManualPaths.folder)/".count)) : nil
    }
}
