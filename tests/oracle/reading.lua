-- Reads texts (one JSON string a line) as pandoc's Markdown and prints each document as a line of JSON,
-- or null where pandoc refuses the text. One process for many texts: starting pandoc costs more than
-- reading a chapter.
for line in io.lines(arg[1]) do
  local fine, document = pcall(pandoc.read, pandoc.json.decode(line, false), "markdown")
  io.stdout:write(fine and pandoc.write(document, "json"):gsub("\n", "") or "null", "\n")
  io.stdout:flush()
end
