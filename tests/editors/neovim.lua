-- Types, asks and repairs as a writer would, and writes what came of it as JSON to the file that TIFA_REPORT names.
-- It waits for answers, never for time: a limit only ends a wait that would go on for ever.
local LIMIT = 60000
local server = vim.fn.json_decode(vim.env.TIFA_SERVER)

local report = {}
local function finish(problem)
  report.problem = problem
  vim.fn.writefile({ vim.fn.json_encode(report) }, vim.env.TIFA_REPORT)
  vim.cmd(problem and 'cquit 1' or 'qall!')
end
local function wait(what, ready)
  if not vim.wait(LIMIT, ready, 20) then error('waited in vain for ' .. what) end
end

local function write()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.TIFA_DRAFT))
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo.filetype = 'markdown'
  local id = vim.lsp.start_client({ name = 'tifa', cmd = server, root_dir = vim.fn.getcwd() })
  vim.lsp.buf_attach_client(buffer, id)
  local function client() return vim.lsp.get_client_by_id(id) end
  wait('the server', function() return client() and client().initialized end)

  local function ask(method, params)
    local answer = vim.lsp.buf_request_sync(buffer, method, params, LIMIT)
    return answer and answer[id] and answer[id].result
  end
  local function found() return vim.diagnostic.get(buffer) end
  local function line_of(each) return vim.api.nvim_buf_get_lines(buffer, each.lnum, each.lnum + 1, true)[1] end

  wait('diagnostics', function() return #found() > 0 end)
  report.found = vim.tbl_map(function(each)
    return { words = line_of(each):sub(each.col + 1, each.end_col), code = each.code, message = each.message }
  end, found())

  -- Hover over 四个 of the second line.
  vim.api.nvim_win_set_cursor(0, { 3, 0 })
  report.hover = ask('textDocument/hover', vim.lsp.util.make_position_params(0, client().offset_encoding)).contents.value

  -- Completion at the end of the last line.
  vim.api.nvim_win_set_cursor(0, { 5, #vim.fn.getline(5) })
  vim.cmd('startinsert!')
  local place = vim.lsp.util.make_position_params(0, client().offset_encoding)
  place.position.character = vim.str_utfindex(vim.fn.getline(5)) -- the end, in UTF-16: all are in the basic plane
  local items = ask('textDocument/completion', place)
  items = items.items or items
  report.completion = items[1].textEdit.newText
  vim.lsp.util.apply_text_edits({ items[1].textEdit }, buffer, client().offset_encoding)

  -- The first quick fix of the finding, asked for as the built-in menu does.
  local shown = found()[1]
  local range = {
    start = { line = shown.lnum, character = vim.str_utfindex(line_of(shown), shown.col) },
    ['end'] = { line = shown.end_lnum, character = vim.str_utfindex(line_of(shown), shown.end_col) },
  }
  local diagnostic = vim.tbl_extend('error', { range = range, message = shown.message }, shown.user_data.lsp)
  local actions = ask('textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = range,
    context = { diagnostics = { diagnostic } },
  })
  report.actions = vim.tbl_map(function(each) return each.title end, actions)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, client().offset_encoding)
  wait('the finding to go', function() return #found() == 0 end)
  report.text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n')

  client().stop()
  wait('the server to end', function() return not vim.lsp.get_client_by_id(id) or client().is_stopped() end)
end

local done, problem = pcall(write)
finish(not done and tostring(problem) or nil)
