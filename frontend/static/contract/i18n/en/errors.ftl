# What went wrong and what to do, in the nurse's words.
error-sign-in-wrong = Name or passphrase is wrong. Check both and try again.
error-sign-in-offline = The server does not answer. The first sign-in on a phone needs the network; use the paper form until then.
error-sign-in-wait = Too many wrong tries. Wait { $duration }, then try again.
error-sign-in-refused = The server did not accept this phone’s request. Tell whoever looks after Tenpoint; use the paper form until then.
error-unexpected = That did not work. Nothing was lost; try again.
