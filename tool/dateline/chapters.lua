-- Reads many texts in one pandoc, each by itself: a label of a note or a link holds within its text.
--
-- In: a JSON array of Markdown texts. Out: a division for each, and in `texts` the metadata of each. The empty
-- table is the environment that they are read in: no file and no network is within reach.

function Reader(input, options)
  local blocks, metas = {}, {}
  for _, text in ipairs(pandoc.json.decode(tostring(input))) do
    local read = pandoc.read(text, "markdown", options, {})
    blocks[#blocks + 1] = pandoc.Div(read.blocks)
    metas[#metas + 1] = pandoc.MetaMap(read.meta)
  end
  return pandoc.Pandoc(blocks, { texts = pandoc.MetaList(metas) })
end
