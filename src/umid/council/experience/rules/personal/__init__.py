"""What in a description could tell who a person is: found by pure rules, in seven languages.

It proposes and never decides: the author resolves each passage, or says why it is none.
"""
