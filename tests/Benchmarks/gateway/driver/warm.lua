-- One small request over and over.
wrk.method = "POST"
wrk.headers["content-type"] = "application/json"
wrk.headers["authorization"] = "x"
wrk.body = '{"query":"{_entities(representations:[{__typename:\\"User\\",id:1}]){__typename}}"}'
