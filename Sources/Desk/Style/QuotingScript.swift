/// What the desk's script does where somebody comments on a paragraph or responds to it: the words chosen in it are those
/// that are meant.
enum QuotingScript {
    static let source = #"""
        // Words chosen in a paragraph of a redline are filled in where what stands beneath it is opened.
        let chosen = { paragraph: null, words: "" };
        document.addEventListener("selectionchange", () => {
          const selection = getSelection();
          if (selection.isCollapsed || selection.rangeCount === 0) return;
          const range = selection.getRangeAt(0), around = range.commonAncestorContainer;
          const paragraph = [...document.querySelectorAll(".redline > *")].find(part => part.contains(around));
          if (!paragraph || paragraph.matches("details, .talk")) return;
          const words = range.cloneContents();
          for (const part of words.querySelectorAll("del, .unseen, .number")) part.remove();
          chosen = { paragraph, words: words.textContent.replace(/\s+/g, " ").trim() };
        });
        for (const field of document.querySelectorAll("input[name=quotation]")) {
          const beneath = field.closest(".redline > *"), opening = field.closest("details");
          opening?.addEventListener("toggle", () => {
            if (opening.open && chosen.words && chosen.paragraph === beneath?.previousElementSibling) field.value = chosen.words;
          });
        }

        """#
}
