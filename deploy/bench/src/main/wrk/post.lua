-- Posts a small JSON body. The requests carry the tokens of the file named by TOKENS in turn, or none if it is empty; they
-- are made before the load begins, so that both contenders cost wrk the same.
local requests = {}
local sent = 0

function init()
  wrk.method = "POST"
  wrk.body = '{"text":"saved","number":42}'
  wrk.headers["Content-Type"] = "application/json"
  for token in io.lines(os.getenv("TOKENS")) do
    wrk.headers["Authorization"] = "Bearer " .. token
    requests[#requests + 1] = wrk.format()
  end
  if #requests == 0 then
    requests[1] = wrk.format()
  end
end

function request()
  sent = sent % #requests + 1
  return requests[sent]
end
