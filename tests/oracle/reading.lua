-- Reads texts (one JSON string a line) as pandoc's Markdown and prints each document as a line of JSON,
-- or null where pandoc refuses the text. One process for many texts: starting pandoc costs more than
-- reading a chapter. The abbreviations (one a line) are those that the command `pandoc` takes by default.
local abbreviations = {}
for line in io.lines(arg[2]) do
  abbreviations[line] = true
end
local options = pandoc.ReaderOptions({ abbreviations = abbreviations })
for line in io.lines(arg[1]) do
  local fine, document = pcall(pandoc.read, pandoc.json.decode(line, false), "markdown", options)
  io.stdout:write(fine and pandoc.write(document, "json"):gsub("\n", "") or "null", "\n")
  io.stdout:flush()
end
