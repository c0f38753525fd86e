-- Asks for ranges of 1 MiB, anywhere in a file of FILM_BYTES bytes.
local bytes = tonumber(os.getenv("FILM_BYTES"))
local length = 1048576

function request()
  local from = math.random(0, bytes - length)
  return wrk.format("GET", nil, { Range = "bytes=" .. from .. "-" .. (from + length - 1) })
end
